import { computed } from 'vue'
import { usePlugins } from './usePlugins'

/** What plugins call their parts: pictures only carry the ids of the engines and importers that touched them. */
export function useCapabilityNames() {
  const { plugins } = usePlugins()
  const names = computed(() => {
    const known = new Map<string, string>()
    for (const plugin of plugins.value) {
      known.set(plugin.id, plugin.name)
      // A plugin with one part gives it its own id: then the plugin's name says it.
      for (const capability of plugin.capabilities) if (capability.id !== plugin.id) known.set(capability.id, capability.name)
    }
    return known
  })

  return { names, nameOf: (id: string): string => names.value.get(id) ?? id }
}
