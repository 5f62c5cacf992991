//! Starts `appcfg lsp` for Zed.

use zed_extension_api::settings::LspSettings;
use zed_extension_api::{self as zed, LanguageServerId, Result, Worktree};

struct Appcfg;

impl zed::Extension for Appcfg {
    fn new() -> Self {
        Appcfg
    }

    /// What `lsp.appcfg.binary` of the settings names, else the command in the PATH.
    fn language_server_command(
        &mut self,
        id: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<zed::Command> {
        let binary = LspSettings::for_worktree(id.as_ref(), worktree)?.binary;
        let (path, arguments) = match binary {
            Some(binary) => (binary.path, binary.arguments),
            None => (None, None),
        };
        let command = path
            .or_else(|| worktree.which("appcfg"))
            .ok_or("appcfg is not in the PATH: npm install --global @appcfg/cli")?;
        Ok(zed::Command {
            command,
            args: arguments.unwrap_or_else(|| vec!["lsp".to_string()]),
            env: worktree.shell_env(),
        })
    }
}

zed::register_extension!(Appcfg);
