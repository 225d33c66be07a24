using Microsoft.AspNetCore.Http;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;

namespace PluginHost.Web.Accounts;

/// <summary>What a new name and password must look like.</summary>
internal static class NewAccountRules
{
    public const int LongestName = 100;

    /// <summary>What is wrong by field; empty when nothing is.</summary>
    public static Dictionary<string, IReadOnlyList<string>> Check(string? name, string? password)
    {
        var errors = new Dictionary<string, IReadOnlyList<string>>();
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName || name.Any(char.IsControl))
        {
            errors["username"] = [$"Use 1 to {LongestName} characters."];
        }
        if (PasswordError(password) is { } error)
        {
            errors["password"] = [error];
        }
        return errors;
    }

    /// <summary>Answers the request when it returns <see langword="false"/>.</summary>
    public static async ValueTask<bool> AcceptAsync(HttpContext context, Dictionary<string, IReadOnlyList<string>> errors)
    {
        if (errors.Count == 0)
        {
            return true;
        }
        await context.WriteProblemAsync(
            StatusCodes.Status422UnprocessableEntity,
            new Refusal(ErrorCodes.BadField, string.Join(' ', errors.Select(error => $"The {error.Key} cannot be used: {string.Join(' ', error.Value)}"))), errors);
        return false;
    }

    public static string? PasswordError(string? password) => password is { Length: >= PasswordCheck.MinLength and <= PasswordCheck.MaxLength }
        ? null
        : $"Use {PasswordCheck.MinLength} to {PasswordCheck.MaxLength} characters.";
}
