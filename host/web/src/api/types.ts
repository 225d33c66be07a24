import type { components } from './schema'

type Schemas = components['schemas']

/** Sources of tags that no engine gave. */
export const OWN_TAG = 'person'
export const FILE_TAG = 'file'

export type Session = Schemas['Session']
export type LoginSession = Schemas['LoginSession']
export type AccessToken = Schemas['AccessToken']
export type CreatedAccessToken = Schemas['CreatedAccessToken']
export type Picture = Schemas['Picture']
export type PictureDetail = Schemas['PictureDetail']
export type PicturePage = Schemas['PicturePage']
export type PictureTag = Schemas['PictureTag']
export type PictureEdit = Schemas['PictureEdit']
export type PictureMetadata = Schemas['PictureMetadata']
export type Generation = Schemas['Generation']
export type BatchEdit = Schemas['BatchEdit']
export type BatchResult = Schemas['BatchResult']
export type TagCount = Schemas['TagCount']
export type Facet = Schemas['Facet']
export type QueryField = Schemas['QueryField']
export type ImportAccepted = Schemas['ImportAccepted']
export type ImportReport = Schemas['ImportReport']
export type ImportFailure = Schemas['ImportFailure']
export type Job = Schemas['Job']
export type JobState = Schemas['JobState']
export type Plugin = Schemas['Plugin']
export type PluginState = Schemas['PluginState']
export type PluginAction = Schemas['PluginAction']
export type PluginCapability = Schemas['PluginCapability']
export type PluginReload = Schemas['PluginReload']
export type PluginMethod = Schemas['PluginMethod']
export type PluginFault = Schemas['PluginFault']
export type PluginPermission = Schemas['PluginPermission']
export type FoundPackage = Schemas['FoundPackage']
export type InstalledPackage = Schemas['InstalledPackage']
export type PackageChange = Schemas['PackageChange']
export type PackagePlan = Schemas['PackagePlan']
export type PackagePlanRequest = Schemas['PackagePlanRequest']
export type PackageSignedBy = Schemas['PackageSignedBy']
export type PackageNews = { operation: string | null; step: PackageStep; plugin: string | null; done: number; total: number }
export type PackageStep = 'uploading' | 'resolving' | 'downloading' | 'verifying' | 'planned' | 'staging' | 'switching' | 'onTrial' | 'rollingBack' | 'committing' | 'done'
export type PluginStep = Schemas['PluginStep']
export type PluginSettings = Schemas['PluginSettings']
export type UiSlot = Schemas['UiSlot']
/** What the server always fills in is open here: an answer from a proxy, or none at all, is told with less. */
export type ProblemDetails = Partial<Schemas['ProblemDetails']>
