import { afterEach, beforeEach, expect, it } from 'vitest'
import { answer, click, mount, serveWith, settle, type Sent, type Stage } from '../collections/stage'
import ExportDialog from '@/features/export/ExportDialog.vue'
import { only } from '@/lib/selection'
import { useSelection } from '@/stores/selection'

let stage: Stage
let sent: Sent[]
let refusal: Response | null
let closed: number

const choice = (name: string, title: string, standard: string, ...choices: string[]) => ({ name, kind: 'choice', title, help: null, default: standard, min: null, max: null, choices: choices.map((value) => ({ value, title: value })), unit: null, visibleWhen: null })
const ZIP = {
  id: 'builtin.exporter.zip', name: 'Zip archive', description: null, extension: '.zip',
  parameters: [
    choice('resolution', 'Size', 'original', 'original', 'size'),
    { ...choice('longEdge', 'Longer side', ''), kind: 'integer', default: 2048, min: 16, max: 65_500, unit: 'px', visibleWhen: { parameter: 'resolution', values: ['size'] } },
  ],
}

beforeEach(async () => {
  refusal = null
  closed = 0
  sent = serveWith((_, path) => {
    if (path === '/exporters') return answer({ items: [{ ...ZIP, id: 'builtin.exporter.folder', name: 'Folder', extension: null }, ZIP] })
    if (path === '/exports') return refusal ?? answer({ job: 7 }, 202)
    return answer({ items: [] })
  })
  stage = await mount(ExportDialog, { onClose: () => closed++ }, '/', () => {
    useSelection().chosen = only([4, 2])
  })
  await settle()
})
afterEach(() => {
  stage.app.unmount()
})

async function choose(testid: string, value: string): Promise<void> {
  const field = stage.find(testid) as HTMLSelectElement
  field.value = value
  field.dispatchEvent(new Event('change'))
  await settle()
}

it('exports what is selected as a file, with what was chosen', async () => {
  expect(stage.find('export-dialog')!.textContent).toContain('Export 2 pictures')
  expect(stage.find('export-longEdge')).toBeNull()
  await choose('export-resolution', 'size')
  expect((stage.find('export-longEdge') as HTMLInputElement).value).toBe('2048')
  await click(stage.find('export-begin')!)
  await settle()

  expect(sent).toEqual([{ method: 'POST', path: '/exports', body: { ids: [4, 2], exporter: 'builtin.exporter.zip', arguments: { resolution: 'size', longEdge: 2048 } } }])
  expect(closed).toBe(1)
})

it('does not send what does not matter, and says why it was refused', async () => {
  refusal = answer({ title: 'Refused', code: 'PH4559', detail: 'The export has no pictures.', status: 400 }, 400)
  await click(stage.find('export-begin')!)
  await settle()

  expect(sent[0]!.body).toMatchObject({ arguments: { resolution: 'original' } })
  expect(sent[0]!.body).not.toMatchObject({ arguments: { longEdge: 2048 } })
  expect(stage.find('export-dialog')!.textContent).toContain('The export has no pictures.')
  expect(closed).toBe(0)
})
