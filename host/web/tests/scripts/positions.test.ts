import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '@/api/scripts'
import { countsOf, inOrder, rangeOf } from '@/lib/scripts/positions'
import { fileNameOf } from '@/lib/scripts/names'

const at = (line: number, column: number, endLine = line, endColumn = column, severity: Diagnostic['severity'] = 'error'): Diagnostic => ({ file: 'a.csx', line, column, endLine, endColumn, id: 'CS1', severity, message: '' })
const lines = ['var a = 1;', '', 'return a;']

describe('rangeOf', () => {
  it('finds offsets from lines and columns', () => expect([rangeOf(at(1, 5, 1, 6), lines), rangeOf(at(3, 8, 3, 9), lines)]).toEqual([{ from: 4, to: 5 }, { from: 19, to: 20 }]))
  it('stays within the text', () => expect([rangeOf(at(2, 9), lines), rangeOf(at(9, 1), lines), rangeOf(at(0, 0), lines), rangeOf(at(1, 1), [''])]).toEqual([{ from: 11, to: 11 }, { from: 21, to: 21 }, { from: 0, to: 0 }, { from: 0, to: 0 }]))
  it('never ends before it begins', () => expect(rangeOf(at(3, 4, 1, 1), lines)).toEqual({ from: 15, to: 15 }))
})

it('counts and sorts what is wrong', () => {
  const found = [at(1, 1, 1, 1, 'info'), at(5, 1, 5, 1, 'warning'), at(9, 1), at(2, 1)]
  expect(countsOf(found)).toEqual({ errors: 2, warnings: 1 })
  expect(inOrder(found).map(({ line }) => line)).toEqual([2, 9, 5, 1])
})

it('makes file names', () => expect(['Warm Tones', 'größe.csx', '  ../etc/passwd', '***', 'a.CSX', 'Café'].map(fileNameOf)).toEqual(['warm-tones.csx', 'groesse.csx', 'etc-passwd.csx', '', 'a.csx', 'cafe.csx']))
