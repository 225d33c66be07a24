using System.Globalization;
using System.Text.Json;
using PluginHost.Client;
using Spectre.Console;

namespace PluginHost.Commands.Packages;

/// <summary>What somebody must see before saying yes.</summary>
internal static class PlanPrinter
{
    public static void Print(JsonElement plan, bool keepsData)
    {
        foreach (var change in plan.GetProperty("changes").EnumerateArray())
        {
            PrintChange(change, keepsData);
        }
    }

    private static void PrintChange(JsonElement change, bool keepsData)
    {
        var id = change.GetProperty("id").GetString();
        var (from, to) = (change.Text("from"), change.Text("to"));
        var versions = (from, to) switch
        {
            (null, _) => to,
            (_, null) => from,
            _ => $"{from} -> {to}",
        };
        AnsiConsole.MarkupLineInterpolated($"[bold]{change.GetProperty("action").GetString()}[/] {id} {versions}{(change.GetProperty("isDependency").GetBoolean() ? " (needed by the others)" : "")}");
        if (to is null)
        {
            if (change.GetProperty("dataBytes").GetInt64() is > 0 and var bytes)
            {
                AnsiConsole.MarkupLineInterpolated($"  its settings and data, {Size(bytes)}, {(keepsData ? "stay" : "go with it (--keep-data keeps them)")}");
            }

            return;
        }

        AnsiConsole.MarkupLineInterpolated($"  from {change.Text("source")}, {Size(change.GetProperty("unpackedBytes").GetInt64())}");
        AnsiConsole.MarkupLineInterpolated($"  {(change.GetProperty("signer") is { ValueKind: JsonValueKind.Object } signer ? $"signed by {signer.GetProperty("kind").GetString()} {signer.GetProperty("subject").GetString()} ({signer.GetProperty("fingerprint").GetString()})" : "not signed")}");
        if (Standing(change.Text("signerStanding")) is { } standing)
        {
            AnsiConsole.MarkupLineInterpolated($"  {standing}");
        }

        var added = change.GetProperty("addedPermissions");
        foreach (var permission in change.GetProperty("permissions").EnumerateArray())
        {
            var name = permission.GetProperty("permission").GetString()!;
            AnsiConsole.MarkupLineInterpolated($"  may: {name}{Hosts(permission)}{(from is null ? "" : News(added, permission))}{(permission.Text("reason") is { } reason ? $": {reason}" : "")}");
        }

        foreach (var permission in change.GetProperty("removedPermissions").EnumerateArray())
        {
            AnsiConsole.MarkupLineInterpolated($"  may no longer: {permission.Text("permission")}{Hosts(permission)}");
        }
    }

    // Of a permission that was there before, only what is new about it.
    private static string News(JsonElement added, JsonElement permission)
    {
        foreach (var item in added.EnumerateArray().Where(item => item.Text("permission") == permission.Text("permission")))
        {
            return item.GetProperty("hosts").GetArrayLength() == permission.GetProperty("hosts").GetArrayLength() ? " (new)" : $" (new:{Hosts(item)})";
        }

        return "";
    }

    private static string? Standing(string? standing) => standing switch
    {
        "first" => "nothing by this signer is installed yet; from now on only they can update it",
        "changed" => "SOMEBODY ELSE signed the version before",
        _ => null,
    };

    private static string Size(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(bytes / 1_000.0):0} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.0} MB");

    private static string Hosts(JsonElement permission) =>
        permission.GetProperty("hosts").GetArrayLength() == 0 ? "" : $" ({string.Join(", ", permission.GetProperty("hosts").EnumerateArray().Select(host => host.GetString()))})";
}
