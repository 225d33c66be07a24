import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import de from '@/i18n/de'
import en from '@/i18n/en'

const sdk = join(import.meta.dirname, '../../../sdk/PluginHost.Sdk')

const contracts = readdirSync(sdk, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.cs'))
  .flatMap((path) => [...readFileSync(join(sdk, path), 'utf8').matchAll(/^\[Contract\("([a-z]+)\.([a-z]+)"/gm)])
  .map(([, group, name]) => [group, name] as const)

it.each([
  ['en', en],
  ['de', de],
] as const)('what a plugin adds has a word in %s', (_, messages) => {
  const kinds = messages.plugins.kind as Record<string, Record<string, string>>

  expect(contracts.length).toBeGreaterThan(10)
  expect(contracts.filter(([group, name]) => !kinds[group!]?.[name!])).toEqual([])
})
