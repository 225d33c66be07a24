using System.Globalization;
using Microsoft.AspNetCore.Http;
using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Web.Jobs;

/// <summary>Reads the query of a list of jobs.</summary>
internal static class JobListQuery
{
    private const int MaxLimit = 500;

    public static ListJobsRequest? Parse(IQueryCollection query, out Refusal? error)
    {
        error = null;
        List<JobState> states = [];
        foreach (var name in query["state"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!char.IsAsciiLetter(name[0]) || !Enum.TryParse<JobState>(name, ignoreCase: true, out var state))
            {
                error = Bad("state", $"'{(name.Length <= 40 ? name : name[..40])}' is none of {string.Join(' ', Enum.GetNames<JobState>()).ToLowerInvariant()}");
                return null;
            }
            states.Add(state);
        }
        if (!TryNumber(query["limit"].ToString(), 100, out var limit) || limit is < 1 or > MaxLimit)
        {
            error = Bad("limit", $"use 1 to {MaxLimit}");
            return null;
        }
        if (!TryNumber(query["offset"].ToString(), 0, out var offset))
        {
            error = Bad("offset", "use a number from 0");
            return null;
        }
        var kind = query["kind"].ToString();
        return new ListJobsRequest { States = states, Kind = kind.Length == 0 ? null : kind, Limit = limit, Offset = offset };
    }

    private static bool TryNumber(string text, int missing, out int value)
    {
        value = missing;
        return text.Length == 0 || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private static Refusal Bad(string name, string reason) => new(ErrorCodes.BadParameter, $"The parameter {name} is wrong: {reason}.");
}
