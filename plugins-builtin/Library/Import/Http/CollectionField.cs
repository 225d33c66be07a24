using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using PluginHost.Plugins.Library.Pictures;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Import.Http;

/// <summary>The field of an upload that names sets, projects and people, by ids joined by commas. It may come before or after the files.</summary>
internal static class CollectionField
{
    private const string Name = "collections";

    /// <summary>Longer than any list that is taken.</summary>
    private const int MaxBytes = 4 * 1024;

    /// <summary>Answers false for ids that are none. Other fields are passed over.</summary>
    public static async ValueTask<bool> TryReadAsync(MultipartSection section, List<CollectionId> collections, CancellationToken cancellationToken)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) || HeaderUtilities.RemoveQuotes(disposition.Name) != Name)
        {
            return true;
        }

        var buffer = new byte[MaxBytes];
        var length = await section.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        foreach (var part in Encoding.UTF8.GetString(buffer, 0, length).Trim().Trim('[', ']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || collections.Count == EditValidation.MaxCollections)
            {
                return false;
            }

            collections.Add(new CollectionId(id));
        }

        return length < buffer.Length;
    }
}
