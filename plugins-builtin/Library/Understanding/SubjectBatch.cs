using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Understanding;

/// <summary>Pictures ready to be looked at, and those that cannot be.</summary>
internal sealed record SubjectBatch(IReadOnlyList<EngineSubject> Subjects, IReadOnlyList<(PictureId Id, Refusal Refusal)> Unreadable);
