using System.Globalization;
using System.Text;
using PluginHost.Benchmarks.Hosting;

namespace PluginHost.Benchmarks.Parts.Filters;

/// <summary>What is asked of the filters, and how.</summary>
internal static class FilterRequests
{
    private const string Standard = "builtin.filters.standard.";

    /// <summary>Contrast, saturation, blur, half the size, sharpen.</summary>
    public static string[] Chain(double contrast) =>
    [
        Step("brightness-contrast", "contrast", contrast / 2),
        Step("hue-saturation", "saturation", 30),
        Step("blur", "size", 2),
        Step("scale", "factor", 50),
        Step("sharpen", "amount", 80),
    ];

    public static string Step(string filter, string parameter, double value) =>
        string.Create(CultureInfo.InvariantCulture, $$$"""{"filter":"{{{Standard}}}{{{filter}}}","arguments":{"{{{parameter}}}":{{{value}}}}}""");

    public static async Task<byte[]> PostAsync(this HostProcess host, string path, string body, CancellationToken cancellationToken)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await host.Owner.PostAsync($"/api/v1/{path}", content, cancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return response.IsSuccessStatusCode ? bytes : throw new InvalidOperationException($"{path}: {(int)response.StatusCode} {Encoding.UTF8.GetString(bytes)}");
    }

    public static async Task<IReadOnlyList<long>> ImportPicturesAsync(HostProcess host, string folder, CancellationToken cancellationToken)
    {
        await host.ImportAsync(folder, cancellationToken);
        var page = await host.GetAsync("pictures?sort=imported&limit=500", cancellationToken);
        return [.. page.GetProperty("items").EnumerateArray().Select(picture => picture.GetProperty("id").GetInt64())];
    }
}
