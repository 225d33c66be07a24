import { request, requestJson } from './request'

export type ScriptState = 'active' | 'failed' | 'unsaved'
export type DiagnosticSeverity = 'error' | 'warning' | 'info'
export type DefinitionKind = 'filter' | 'tagger' | 'column' | 'search'

export interface ScriptDefinition {
  kind: DefinitionKind
  id: string
  name: string
}

/** Lines and columns begin at 1. */
export interface Diagnostic {
  file: string
  line: number
  column: number
  endLine: number
  endColumn: number
  id: string
  severity: DiagnosticSeverity
  message: string
}

export interface Script {
  name: string
  state: ScriptState
  definitions: ScriptDefinition[]
  diagnostics: Diagnostic[]
  changedAt: string
  bytes: number
  sha256: string
}

export interface ScriptSource extends Script {
  source: string
}

export interface ScriptList {
  folder: string
  items: Script[]
}

export interface ScriptCheck {
  diagnostics: Diagnostic[]
  definitions: ScriptDefinition[]
}

export interface ReferenceMember {
  label: string
  kind: 'method' | 'property' | 'type'
  detail: string
  help: string
  insert: string
}

export interface ScriptTemplate {
  name: string
  description: string
  source: string
}

export interface ScriptReference {
  members: ReferenceMember[]
  templates: ScriptTemplate[]
}

const path = (name: string): string => `/scripts/${encodeURIComponent(name)}`

export const listScripts = (signal?: AbortSignal): Promise<ScriptList> => requestJson('GET', '/scripts', { signal })
export const readScript = (name: string, signal?: AbortSignal): Promise<ScriptSource> => requestJson('GET', path(name), { signal })
/** Saves the source; with the hash of the version it was made of, a newer one is not overwritten but answered 409. */
export const saveScript = (name: string, source: string, sha256?: string): Promise<Script> => requestJson('PUT', path(name), { body: { source, sha256 } })
export const deleteScript = (name: string): Promise<Response> => request('DELETE', path(name))
export const checkScript = (source: string, name: string, signal: AbortSignal): Promise<ScriptCheck> => requestJson('POST', '/scripts/check', { body: { name, source, run: false }, signal })
export const readReference = (signal?: AbortSignal): Promise<ScriptReference> => requestJson('GET', '/scripts/reference', { signal })
