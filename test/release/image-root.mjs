/** The root folder that an image of images/ would have, as far as a machine without a Docker engine can make it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What the base image is to the program: a C library, a folder for temporary files, and nothing to run. */
function layBase(root, executable) {
  for (const folder of ['tmp', 'proc', 'dev', 'etc', 'work'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(
    join(root, 'etc/passwd'),
    'root:x:0:0:root:/root:/sbin/nologin\nnonroot:x:65532:65532::/home/nonroot:/sbin/nologin\n',
  );
  const libraries = execFileSync('ldd', [executable], { encoding: 'utf8' }).match(/\/[^ ]+/g) ?? [];
  for (const library of libraries) {
    mkdirSync(join(root, dirname(library)), { recursive: true });
    copyFileSync(library, join(root, library));
  }
}

/** The instructions of a Dockerfile, which here are a line each. */
function instructionsOf(dockerfile) {
  return readFileSync(dockerfile, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => /^(\w+) +(.*)$/.exec(line)?.slice(1) ?? [line, '']);
}

/**
 * Assembles the root folder.
 *
 * @returns {{ readonly root: string, readonly user: string, readonly workdir: string, readonly entrypoint: string[] }}
 */
export function imageRoot(checkout, dockerfile, root, executable) {
  layBase(root, executable);
  const image = { root, user: '0', workdir: '/', entrypoint: [] };
  for (const [name, rest] of instructionsOf(dockerfile)) {
    if (name === 'COPY') {
      const words = rest.split(' ');
      const target = words.pop();
      for (const source of words) {
        const to = join(root, target, target.endsWith('/') ? basename(source) : '');
        if (!existsSync(join(checkout, source)))
          throw new Error(`${dockerfile} copies ${source}, which is not there`);
        mkdirSync(dirname(to), { recursive: true });
        cpSync(join(checkout, source), to, { recursive: true });
      }
    } else if (name === 'USER') image.user = rest.includes(':') ? rest : `${rest}:${rest}`;
    else if (name === 'WORKDIR') {
      image.workdir = rest;
      mkdirSync(join(root, rest), { recursive: true });
    } else if (name === 'ENTRYPOINT') image.entrypoint = JSON.parse(rest);
    else if (!['FROM', 'CMD'].includes(name))
      throw new Error(`${dockerfile} has ${name}, which is not understood here`);
  }
  return image;
}

/** Runs a command in the root folder, as the image's user, with what an engine mounts. */
export function runIn({ root, user, workdir }, command, input = '') {
  const mounts = `mount --bind /proc "${root}/proc"; mount --bind /dev "${root}/dev"`;
  const enter = `exec chroot --userspec=${user} "${root}" "$@"`;
  const ended = spawnSync(
    'unshare',
    ['--mount', 'sh', '-ec', `${mounts}; cd /; ${enter}`, 'sh', ...command],
    { encoding: 'utf8', input, env: { PATH: process.env.PATH, PWD: workdir } },
  );
  return ended;
}
