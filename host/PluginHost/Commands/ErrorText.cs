using System.Text.Json;

namespace PluginHost.Commands;

/// <summary>The error of a job or a file in one line.</summary>
internal static class ErrorText
{
    public static string Of(JsonElement owner)
    {
        if (!owner.TryGetProperty("error", out var error) || error.ValueKind != JsonValueKind.Object)
        {
            return "";
        }

        return $"{error.GetProperty("code").GetString()} {error.GetProperty("message").GetString()}";
    }
}
