namespace PluginHost.Web.Packages;

/// <summary>What is in the way, beside what went well.</summary>
internal sealed record PackageFailure(string Code, string Reason, string? Cure);
