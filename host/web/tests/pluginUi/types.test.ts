import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../../../..')
const TYPES = join(ROOT, 'sdk/PluginHost.Sdk.Build/ui/pluginhost-ui.d.ts')
const modulesOf = (folder: string): string[] => readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.js')).map((name) => join(ROOT, folder, name))

/** As an editor does with the sample's jsconfig.json. */
function problemsOf(files: string[], written: Record<string, string> = {}): string[] {
  const { config } = ts.readConfigFile(join(ROOT, 'samples/plugins/ColorPalette/jsconfig.json'), ts.sys.readFile)
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, types: [], allowJs: true }, ROOT)
  const host = ts.createCompilerHost(options)
  const { readFile, fileExists, getSourceFile } = host
  host.readFile = (name) => written[name] ?? readFile.call(host, name)
  host.fileExists = (name) => name in written || fileExists.call(host, name)
  host.getSourceFile = (name, version) => (name in written ? ts.createSourceFile(name, written[name]!, version) : getSourceFile.call(host, name, version))
  const program = ts.createProgram([TYPES, ...files, ...Object.keys(written)], options, host)
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`)
}

describe('the types for authors of plugins', () => {
  it('are what the sample, the template and the documentation use, and find what is not there', () => {
    const document = readFileSync(join(ROOT, 'docs/plugins/ui.md'), 'utf8')
    const snippets = [...document.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code], at): [string, string] => [`/snippets/${at}.js`, code!])
    expect(snippets.length).toBeGreaterThan(1)
    const wrong = "/** @type {import('pluginhost-ui').Mount} */\nexport const mount = (root, host) => host.cookies()"
    const files = [...modulesOf('samples/plugins/ColorPalette/ui'), ...modulesOf('templates/content/plugin/src/Acme.Studio/ui')]
    expect(problemsOf(files, { ...Object.fromEntries(snippets), '/snippets/wrong.js': wrong })).toEqual(["/snippets/wrong.js: Property 'cookies' does not exist on type 'Host'."])
  }, 60_000)
})
