import { describe, expect, it } from 'vitest'
import { addressOf } from '@/lib/pluginUi/requestGate'

const reader = { plugin: 'acme.one', permissions: ['library.read'] }
const writer = { plugin: 'acme.one', permissions: ['library.read', 'library.write'] }
const codeOf = (run: () => unknown): unknown => {
  try {
    return run()
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('a request of a part', () => {
  it.each([
    ['pictures/7', '/pictures/7'],
    ['/pictures/7', '/pictures/7'],
    ['/api/v1/pictures?q=a%2Fb', '/pictures?q=a%2Fb'],
    ['own/hues', '/plugins/acme.one/x/hues'],
    ['own', '/plugins/acme.one/x'],
    ['./tags', '/tags'],
  ])('reads %s', (path, address) => expect(addressOf(reader, 'GET', path)).toBe(address))

  it('asks for pixels by POST with the permission to read', () => expect(addressOf(reader, 'POST', 'filters/preview')).toBe('/filters/preview'))
  it('changes pictures with the permission to write', () => expect([codeOf(() => addressOf(reader, 'PATCH', 'pictures/7')), addressOf(writer, 'PATCH', 'pictures/7')]).toEqual(['PH3095', '/pictures/7']))
  it('needs no permission for routes of its own', () => expect(addressOf({ plugin: 'acme.one', permissions: [] }, 'DELETE', 'own/notes/1')).toBe('/plugins/acme.one/x/notes/1'))

  it.each(['users', 'tokens', 'session', 'plugins/acme.two/x/secret', 'plugins/acme.one/settings', 'packages', 'scripts/a.csx', 'setup', 'own/../users', 'own/%2e%2e/users', 'pictures/../tokens', 'ownish', ''])('is refused %s', (path) =>
    expect(codeOf(() => addressOf(writer, 'GET', path))).toBe('PH3095'),
  )
  it.each(['https://evil.example/', '//evil.example/', '/\\evil.example/', '\\\\evil.example', 'own/../../../users', 'own/..%2f..%2fusers', 'own/%5c..', 'own//users', 'pictures/%252e/../../../x', 'javascript:alert(1)', 'http://['])('knows no address %s', (path) =>
    expect(codeOf(() => addressOf(writer, 'GET', path))).toBe('PH3096'),
  )
})
