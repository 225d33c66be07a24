using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PluginHost.Commands;
using PluginHost.Runtime.Supervision;

namespace PluginHost.Telemetry;

/// <summary>
/// Sends metrics and traces of host, plugins, server and runtime to a collector. OpenTelemetry's own variables (<c>OTEL_SERVICE_NAME</c>,
/// <c>OTEL_EXPORTER_OTLP_HEADERS</c>, <c>OTEL_TRACES_SAMPLER</c>, ...) hold; a collector that is away costs data, never the host.
/// </summary>
internal sealed class OtlpExport : IDisposable
{
    private const string Service = "pluginhost";
    private static readonly TimeSpan LastChance = TimeSpan.FromSeconds(3);

    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;

    public OtlpExport(Uri endpoint)
    {
        var resource = ResourceBuilder.CreateEmpty()
            .AddService(Service, serviceVersion: VersionCommand.Current)
            .AddTelemetrySdk()
            .AddEnvironmentVariableDetector();
        _traces = OpenTelemetry.Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource(TraceNames.Prefix + "*", "Microsoft.AspNetCore")
            .AddOtlpExporter(otlp => Configure(otlp, endpoint, "v1/traces"))
            .Build();
        _metrics = OpenTelemetry.Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(TraceNames.Prefix + "*", "System.Runtime")
            .AddOtlpExporter(otlp => Configure(otlp, endpoint, "v1/metrics"))
            .Build();
    }

    public void Dispose()
    {
        _traces.Shutdown((int)LastChance.TotalMilliseconds);
        _metrics.Shutdown((int)LastChance.TotalMilliseconds);
        _traces.Dispose();
        _metrics.Dispose();
    }

    // The library's default is gRPC; every collector takes HTTP, whose path is ours to add when the address is given in code.
    private static void Configure(OtlpExporterOptions options, Uri endpoint, string path)
    {
        if (Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_PROTOCOL") is "grpc")
        {
            return;
        }

        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/" + path);
    }
}
