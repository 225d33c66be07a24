import { describe, expect, it } from 'vitest'
import { acceptedSigners, isDecided, isPackageFile, permissionsOf, readable, signerName, subjectOf } from '@/lib/packages/plan'
import { change, signer } from './some'

const asked = (permission: string, hosts: string[] = []) => ({ permission, reason: null, hosts })

describe('signerName', () => {
  it.each([
    ['CN=Acme', 'Acme'],
    ['O=Group, CN=Acme Ltd, C=DE', 'Acme Ltd'],
    ['CN="Acme, the ""Best""", O=X', 'Acme, the "Best"'],
    ['CN=Acme\\, Inc, O=X', 'Acme, Inc'],
    ['O=Nobody', 'O=Nobody'],
    ['', ''],
  ])('reads %s', (subject, name) => expect(signerName(signer(subject))).toBe(name))
})

it('writes a fingerprint in groups', () => expect([readable('ABCD1234EF'), readable('ABCD')]).toEqual(['ABCD 1234 EF', 'ABCD']))

describe('subjectOf', () => {
  it('is what was asked for, whatever comes along', () =>
    expect(subjectOf([change('acme.base', { isDependency: true }), change('acme.warm', { name: 'Warm', action: 'update' })])).toEqual({ key: 'titleUpdate', name: 'Warm', n: 2 }))
  it('counts several', () => expect(subjectOf([change('a.a'), change('b.b')])).toMatchObject({ key: 'titleMany', n: 2 }))
  it('names one that is only needed', () => expect(subjectOf([change('a.a', { isDependency: true })])).toMatchObject({ key: 'titleInstall', name: 'a.a' }))
  it('knows that there is nothing', () => expect(subjectOf([]).key).toBe('title'))
})

describe('new signers', () => {
  const changes = [change('a.a', { asksForSigner: true, signer: signer('CN=New', 'F1') }), change('b.b', { asksForSigner: true }), change('c.c', { signer: signer('CN=Old', 'F2') })]
  it('need a yes each', () => {
    expect(isDecided(changes, new Set(['a.a']))).toBe(false)
    expect(isDecided(changes, new Set(['a.a', 'b.b']))).toBe(true)
    expect(isDecided([change('c.c')], new Set())).toBe(true)
  })
  it('are named by fingerprint, and only those that were asked for', () => expect(acceptedSigners(changes, new Set(['a.a', 'b.b', 'c.c']))).toEqual(['F1', 'unsigned']))
})

describe('permissionsOf', () => {
  it('shows all of a first installation', () => {
    const shown = permissionsOf(change('a.a', { permissions: [asked('gpu')], addedPermissions: [asked('gpu')] }))
    expect([shown.isFirst, shown.added.length, shown.stays.length]).toEqual([true, 1, 0])
  })
  it('shows what an update adds, drops and leaves, hosts of the network too', () => {
    const shown = permissionsOf(
      change('a.a', { from: '0.9.0', permissions: [asked('gpu'), asked('network', ['a', 'b'])], addedPermissions: [asked('network', ['b'])], removedPermissions: [asked('native')] }),
    )
    expect(shown).toMatchObject({ isFirst: false, added: [{ permission: 'network', hosts: ['b'] }], removed: [{ permission: 'native' }], stays: [{ permission: 'gpu' }] })
  })
})

it('knows packages and bundles by name', () => expect(['a.nupkg', 'B.NUPKG', 'all.phbundle', 'a.zip', 'nupkg'].map(isPackageFile)).toEqual([true, true, true, false, false]))
