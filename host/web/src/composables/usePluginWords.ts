import { useI18n } from 'vue-i18n'
import type { Plugin, PluginReload, PluginState } from '@/api/types'

const TONES: Partial<Record<PluginState, 'ok' | 'warn' | 'bad'>> = { active: 'ok', degraded: 'warn', draining: 'warn', leaked: 'warn', quarantined: 'bad' }

const TROUBLED = new Set<PluginState>(['degraded', 'leaked', 'quarantined'])

/** What a plugin offers for one contract. */
export interface CapabilityGroup {
  contract: string
  kind: string
  names: string[]
}

/** Plugin jargon in words for people who did not write one. */
export function usePluginWords() {
  const { t, te } = useI18n()

  const state = (value: PluginState): string => t(`plugins.state.${value}`)
  const stateText = (value: PluginState): string => t(`plugins.stateText.${value}`)
  const tone = (value: PluginState): string => TONES[value] ?? ''
  const unload = (value: PluginReload['unload']): string => t(`plugins.unload.${value}`)

  /** "Tagger", or "Taggers" for several. */
  function kind(contract: string, count: number): string {
    const key = `plugins.kind.${contract}`
    return te(key) ? t(key, count) : contract
  }

  /** What was called: a contract, or what plugins are told outside of any. */
  const called = (contract: string): string => (te(`health.outside.${contract}`) ? t(`health.outside.${contract}`) : kind(contract, 1))

  function groups(plugin: Plugin): CapabilityGroup[] {
    const byContract = new Map<string, string[]>()
    for (const { contract, name } of plugin.capabilities) byContract.set(contract, [...(byContract.get(contract) ?? []), name])
    return [...byContract].map(([contract, names]) => ({ contract, kind: kind(contract, names.length), names }))
  }

  const adds = (plugin: Plugin): string =>
    groups(plugin)
      .map((group) => group.kind)
      .join(' · ')

  function permission(name: string): string {
    const [kind, ...rest] = name.split(/[:=]/)
    const key = `plugins.permission.${kind!.replace(/[.\-_](\w)/g, (_, letter: string) => letter.toUpperCase())}`
    const text = te(key) ? t(key) : name
    return rest.length > 0 && te(key) ? `${text}: ${rest.join(':')}` : text
  }

  const step = (name: string): string => (te(`plugins.step.${name}`) ? t(`plugins.step.${name}`) : name)

  /** Why a plugin was reloaded, which the host says in its own short terms. */
  const reason = (text: string): string => (te(`plugins.reason.${text}`) ? t(`plugins.reason.${text}`) : text)
  const isTroubled = (plugin: Plugin): boolean => TROUBLED.has(plugin.state) || plugin.health.breaker === 'open'

  return { state, stateText, tone, unload, kind, called, adds, groups, permission, step, reason, isTroubled }
}
