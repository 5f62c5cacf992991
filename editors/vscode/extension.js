/** The client of `appcfg lsp` in Visual Studio Code. */
const vscode = require('vscode');
const { LanguageClient, TransportKind } = require('vscode-languageclient/node');
const { serverCommand } = require('./server-command.js');

/** @type {LanguageClient | undefined} */
let client;

async function start() {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const settings = vscode.workspace.getConfiguration('appcfg', folder);
  const { command, args } = serverCommand((name) => settings.get(name), folder?.fsPath);
  client = new LanguageClient(
    'appcfg',
    'appcfg',
    // What npm installs as a command is a script of the shell on Windows.
    {
      command,
      args,
      transport: TransportKind.stdio,
      options: { cwd: folder?.fsPath, shell: isScript(command) },
    },
    { documentSelector: ['yaml', 'json', 'kcl'].map((language) => ({ language })) },
  );
  try {
    await client.start();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    vscode.window.showErrorMessage(
      `${command} cannot be started: ${reason}. The setting appcfg.command names the program.`,
    );
  }
}

function isScript(command) {
  return process.platform === 'win32' && !/\.exe$|^node$/i.test(command);
}

async function restart() {
  await client?.stop().catch(() => undefined);
  await start();
}

/** @param {vscode.ExtensionContext} context */
async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand('appcfg.restart', restart),
    vscode.workspace.onDidChangeConfiguration((change) =>
      change.affectsConfiguration('appcfg') ? restart() : undefined,
    ),
  );
  await start();
}

function deactivate() {
  return client?.stop();
}

module.exports = { activate, deactivate };
