using System.Globalization;
using System.Text;

namespace PluginHost.Web.Metrics;

/// <summary>Prometheus' text format, version 0.0.4.</summary>
internal static class PrometheusText
{
    public const string MediaType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Name(string name)
    {
        var plain = string.Concat(name.Select(character => char.IsAsciiLetterOrDigit(character) ? character : '_'));
        return plain.Length == 0 || char.IsAsciiDigit(plain[0]) ? '_' + plain : plain;
    }

    public static void AppendLabel(StringBuilder text, string key, object? value) =>
        text.Append(text.Length == 0 ? "" : ",").Append(Name(key)).Append("=\"").Append(Escape(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")).Append('"');

    public static void AppendHead(StringBuilder text, string name, string type, string help) =>
        text.Append("# HELP ").Append(name).Append(' ').Append(help.ReplaceLineEndings(" ")).Append("\n# TYPE ").Append(name).Append(' ').Append(type).Append('\n');

    public static void AppendSample(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0)
        {
            text.Append('{').Append(labels).Append('}');
        }
        text.Append(' ').Append(Number(value)).Append('\n');
    }

    public static void AppendHistogram(StringBuilder text, string name, Series series)
    {
        var (sum, buckets) = series.Read();
        var labels = series.Labels;
        var comma = labels.Length == 0 ? "" : ",";
        long count = 0;
        for (var i = 0; i < buckets.Length; i++)
        {
            count += buckets[i];
            var bound = i < Series.Bounds.Count ? Number(Series.Bounds[i]) : "+Inf";
            AppendSample(text, name + "_bucket", $"{labels}{comma}le=\"{bound}\"", count);
        }
        AppendSample(text, name + "_sum", labels, sum);
        AppendSample(text, name + "_count", labels, count);
    }

    private static string Number(double value) =>
        double.IsInfinity(value) ? (value > 0 ? "+Inf" : "-Inf") : value.ToString("R", CultureInfo.InvariantCulture);

    private static string Escape(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings("\\n");
}
