// Installs the locked packages and lays their libraries out as runtimes/<rid>/native/ under the folder given.
// npm checks every package against its hash in package-lock.json; a mismatch fails the build.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const LIBRARIES = [
  { rid: 'linux-x64', package: 'sharp-libvips-linux-x64', file: /^libvips-cpp\.so\./, as: 'libvips.so' },
  { rid: 'linux-arm64', package: 'sharp-libvips-linux-arm64', file: /^libvips-cpp\.so\./, as: 'libvips.so' },
  { rid: 'osx-arm64', package: 'sharp-libvips-darwin-arm64', file: /^libvips-cpp\..*\.dylib$/, as: 'libvips.dylib' },
  { rid: 'win-x64', package: 'sharp-libvips-win32-x64', file: /^libvips-\d+\.dll$/, as: 'vips.dll' },
]

const source = dirname(fileURLToPath(import.meta.url))
const target = resolve(process.argv[2])
mkdirSync(dirname(target), { recursive: true })

// Filled beside the target and renamed at the end: a build that is cut off, or a second one, never sees half a folder.
const work = mkdtempSync(`${target}.`)
try {
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) cpSync(join(source, file), join(work, file))
  execFileSync('npm', ['ci', '--prefer-offline', '--loglevel=error'], {
    cwd: work,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32', // npm is a .cmd file there
  })

  const ready = join(work, 'ready')
  for (const library of LIBRARIES) {
    const folder = join(work, 'node_modules', '@img', library.package)
    const name = readdirSync(join(folder, 'lib')).find((entry) => library.file.test(entry))
    if (!name) throw new Error(`PH2301: ${library.package} holds no file like ${library.file}. Correct eng/native/fetch.mjs for this version.`)
    const native = join(ready, 'runtimes', library.rid, 'native')
    mkdirSync(native, { recursive: true })
    cpSync(join(folder, 'lib', name), join(native, library.as))
    cpSync(join(folder, 'README.md'), join(ready, 'licences', `libvips-${library.rid}.md`))
  }
  if (!existsSync(target)) renameSync(ready, target)
} catch (error) {
  // A second build may have won the race between the look and the rename; its folder is as good.
  if (!existsSync(target)) {
    console.error(error.message)
    process.exitCode = 1
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
