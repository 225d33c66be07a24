namespace PluginHost.Diagnosis;

/// <summary>One thing that was looked at.</summary>
internal sealed record Finding(string Check, bool Ok, string Text, string? Cure = null);
