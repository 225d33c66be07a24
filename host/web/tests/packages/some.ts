import type { FoundPackage, PackageChange, PackageSignedBy } from '@/api/types'

export const signer = (subject: string, fingerprint = 'ABCD1234EF'): PackageSignedBy => ({ kind: 'author', fingerprint, subject, owners: [], signedAt: null })

export const change = (id: string, more: Partial<PackageChange> = {}): PackageChange => ({
  id, name: null, action: 'install', from: null, to: '1.0.0', source: 'feed', packageBytes: 1000, unpackedBytes: 2000, dataBytes: 0, isDependency: false,
  signer: null, previousSigner: null, signerStanding: 'unsigned', asksForSigner: false, permissions: [], addedPermissions: [], removedPermissions: [], ...more,
})

export const found = (id: string, more: Partial<FoundPackage> = {}): FoundPackage => ({
  id, name: null, version: '1.0.0', suited: '1.0.0', incompatible: null, installed: null, feed: 'home', description: null, authors: null, licence: null, homepage: null, downloads: null,
  signer: null, capabilities: [], permissions: [], versions: ['1.0.0'], ...more,
})
