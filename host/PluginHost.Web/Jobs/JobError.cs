namespace PluginHost.Web.Jobs;

/// <summary>Why an attempt failed.</summary>
internal sealed record JobError(string Code, string Message);
