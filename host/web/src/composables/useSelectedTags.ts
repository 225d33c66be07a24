import { computed, type ComputedRef } from 'vue'
import { isSelected } from '@/lib/selection'
import { useLibrary } from '@/stores/library'
import { useSelection } from '@/stores/selection'

const MOST = 30

/** The tags of the chosen pictures that are in memory, most frequent first. */
export function useSelectedTags(): ComputedRef<{ name: string; count: number }[]> {
  const library = useLibrary()
  const selection = useSelection()
  return computed(() => {
    void library.version
    const counts = new Map<string, number>()
    for (const [, picture] of library.loaded()) {
      if (!isSelected(selection.chosen, picture.id)) continue
      for (const { name } of picture.tags) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
    return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || a.name.localeCompare(b.name)).slice(0, MOST)
  })
}
