using System.Runtime.CompilerServices;

namespace PluginHost.Telemetry;

/// <summary>Decides whether metrics and traces leave the process. Knows nothing of the library that sends them, so that a start without it does not load it.</summary>
internal static class OtlpSwitch
{
    private const string Variable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>As OpenTelemetry names it for every program.</summary>
    public static string? Endpoint => Environment.GetEnvironmentVariable(Variable);

    /// <returns>What ends the export and sends what is left; <see langword="null"/> without an endpoint.</returns>
    public static IDisposable? Begin(string? endpoint)
    {
        if (string.IsNullOrWhiteSpace(endpoint))
        {
            return null;
        }

        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new CommandException("PH7014", $"{Variable} is '{endpoint}', which is no address of a collector.", "Use one like http://localhost:4318, or unset it.");
        }

        return Export(uri);
    }

    // Not inlined: whoever compiles the caller would need the library's types.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static OtlpExport Export(Uri endpoint) => new(endpoint);
}
