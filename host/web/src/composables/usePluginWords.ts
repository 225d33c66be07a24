import { useI18n } from 'vue-i18n'
import type { Plugin, PluginReload, PluginState } from '@/api/types'

const TONES: Partial<Record<PluginState, 'ok' | 'warn' | 'bad'>> = { active: 'ok', degraded: 'warn', draining: 'warn', leaked: 'warn', quarantined: 'bad' }

/** `PluginHost.Sdk.Tagging.ITagger` and `tagger` are the same thing to a reader. */
function contractKey(contract: string): string {
  return (contract.split('.').at(-1) ?? contract).replace(/^I(?=[A-Z])/, '').replace(/^./, (first) => first.toLowerCase())
}

/** Plugin jargon in words for people who did not write one. */
export function usePluginWords() {
  const { t, te } = useI18n()

  const state = (value: PluginState): string => t(`plugins.state.${value}`)
  const stateText = (value: PluginState): string => t(`plugins.stateText.${value}`)
  const tone = (value: PluginState): string => TONES[value] ?? ''
  const unload = (value: PluginReload['unload']): string => t(`plugins.unload.${value}`)

  function contract(name: string, count: number): string {
    const key = `plugins.contract.${contractKey(name)}`
    return te(key) ? t(key, { n: count }, count) : `${count} × ${contractKey(name)}`
  }

  function adds(plugin: Plugin): string {
    const counts = new Map<string, number>()
    for (const capability of plugin.capabilities) counts.set(capability.contract, (counts.get(capability.contract) ?? 0) + 1)
    return [...counts].map(([name, count]) => contract(name, count)).join(', ')
  }

  function permission(name: string): string {
    const [kind, ...rest] = name.split(/[:=]/)
    const key = `plugins.permission.${kind!.replace(/[.\-_](\w)/g, (_, letter: string) => letter.toUpperCase())}`
    const text = te(key) ? t(key) : name
    return rest.length > 0 && te(key) ? `${text}: ${rest.join(':')}` : text
  }

  const kind = (name: string): string => {
    const key = `plugins.kind.${contractKey(name)}`
    return te(key) ? t(key) : contractKey(name)
  }

  return { state, stateText, tone, unload, adds, permission, kind }
}
