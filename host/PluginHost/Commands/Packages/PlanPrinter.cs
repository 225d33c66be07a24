using System.Globalization;
using System.Text.Json;
using PluginHost.Client;
using Spectre.Console;

namespace PluginHost.Commands.Packages;

/// <summary>What somebody must see before saying yes.</summary>
internal static class PlanPrinter
{
    public static void Print(JsonElement plan)
    {
        foreach (var change in plan.GetProperty("changes").EnumerateArray())
        {
            PrintChange(change);
        }
    }

    private static void PrintChange(JsonElement change)
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
            return;
        }

        AnsiConsole.MarkupLineInterpolated($"  from {change.Text("source")}, {(change.GetProperty("unpackedBytes").GetInt64() / 1048576.0).ToString("0.0", CultureInfo.InvariantCulture)} MB");
        AnsiConsole.MarkupLineInterpolated($"  {(change.GetProperty("signer") is { ValueKind: JsonValueKind.Object } signer ? $"signed by {signer.GetProperty("kind").GetString()} {signer.GetProperty("subject").GetString()} ({signer.GetProperty("fingerprint").GetString()})" : "not signed")}");
        var added = Names(change, "addedPermissions");
        foreach (var permission in change.GetProperty("permissions").EnumerateArray())
        {
            var name = permission.GetProperty("permission").GetString()!;
            AnsiConsole.MarkupLineInterpolated($"  may: {name}{Hosts(permission)}{(from is not null && added.Contains(name) ? " (new)" : "")}{(permission.Text("reason") is { } reason ? $": {reason}" : "")}");
        }

        foreach (var name in Names(change, "removedPermissions"))
        {
            AnsiConsole.MarkupLineInterpolated($"  may no longer: {name}");
        }
    }

    private static List<string> Names(JsonElement change, string list) => [.. change.GetProperty(list).EnumerateArray().Select(permission => permission.GetProperty("permission").GetString()!)];

    private static string Hosts(JsonElement permission) =>
        permission.GetProperty("hosts").GetArrayLength() == 0 ? "" : $" ({string.Join(", ", permission.GetProperty("hosts").EnumerateArray().Select(host => host.GetString()))})";
}
