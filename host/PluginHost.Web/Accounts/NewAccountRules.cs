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

    public static string? PasswordError(string? password) => password is { Length: >= PasswordCheck.MinLength and <= PasswordCheck.MaxLength }
        ? null
        : $"Use {PasswordCheck.MinLength} to {PasswordCheck.MaxLength} characters.";
}
