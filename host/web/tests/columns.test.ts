import { expect, it } from 'vitest'
import { groupColumns } from '@/lib/columns'

it('groups columns by the engine they come from, with readable titles', () => {
  expect(groupColumns({ 'b.scorer.hueShift': 0.5, 'a.scorer.noise': 0.2, 'b.scorer.clipping': 1, plain: 3 })).toEqual([
    { owner: '', columns: [{ name: 'plain', title: 'Plain', value: 3 }] },
    { owner: 'a.scorer', columns: [{ name: 'a.scorer.noise', title: 'Noise', value: 0.2 }] },
    { owner: 'b.scorer', columns: [{ name: 'b.scorer.clipping', title: 'Clipping', value: 1 }, { name: 'b.scorer.hueShift', title: 'Hue shift', value: 0.5 }] },
  ])
})
