import type { PackageChange, PackageSignedBy } from '@/api/types'

/** The name in a certificate's subject: "CN=Acme Ltd, O=Acme" says "Acme Ltd". Quotation marks and escapes are the subject's own. */
export function signerName(signer: PackageSignedBy): string {
  const found = /(?:^|,\s*)CN=(?:"((?:[^"]|"")*)"|((?:\\.|[^,\\])*))/i.exec(signer.subject)
  const name = (found?.[1]?.replaceAll('""', '"') ?? found?.[2]?.replace(/\\(.)/g, '$1') ?? '').trim()
  return name === '' ? signer.subject : name
}

/** Groups of four can be read out and compared. */
export const readable = (fingerprint: string): string => fingerprint.replace(/(.{4})(?=.)/g, '$1 ')

export interface PlanSubject {
  key: 'title' | 'titleMany' | 'titleInstall' | 'titleUpdate' | 'titleDowngrade' | 'titleReplace' | 'titleUninstall'
  name: string
  n: number
}

const TITLES = { install: 'titleInstall', update: 'titleUpdate', downgrade: 'titleDowngrade', replace: 'titleReplace', uninstall: 'titleUninstall' } as const

export const nameOf = (change: PackageChange): string => change.name ?? change.id

/** What the plan is about: the plugin that was asked for, not those that come along. */
export function subjectOf(changes: readonly PackageChange[]): PlanSubject {
  const asked = changes.filter((change) => !change.isDependency)
  const main = asked.length === 1 ? asked[0]! : changes.length === 1 ? changes[0]! : null
  if (main !== null) return { key: TITLES[main.action], name: nameOf(main), n: changes.length }
  return { key: changes.length === 0 ? 'title' : 'titleMany', name: '', n: changes.length }
}

/** By what a new signer is said yes to. */
export const signerKey = (change: PackageChange): string => change.signer?.fingerprint ?? 'unsigned'

/** Every new signer needs a yes of its own. */
export const isDecided = (changes: readonly PackageChange[], accepted: ReadonlySet<string>): boolean => changes.every((change) => !change.asksForSigner || accepted.has(change.id))

/** Only what the plan shows is said yes to. */
export const acceptedSigners = (changes: readonly PackageChange[], accepted: ReadonlySet<string>): string[] => [
  ...new Set(changes.filter((change) => change.asksForSigner && accepted.has(change.id)).map(signerKey)),
]

export const isPackageFile = (name: string): boolean => /\.(nupkg|phbundle)$/i.test(name)

/** What is said of the permissions: a first installation shows all, a change what differs. */
export function permissionsOf(change: PackageChange) {
  const isFirst = change.from === null
  const added = isFirst ? change.permissions : change.addedPermissions
  const isNew = (name: string): boolean => change.addedPermissions.some((other) => other.permission === name)
  return { isFirst, added, removed: isFirst ? [] : change.removedPermissions, stays: isFirst ? [] : change.permissions.filter((one) => !isNew(one.permission)) }
}
