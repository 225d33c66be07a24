using System.Text.RegularExpressions;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Relational.Collections;

/// <summary>What collections may be, and what is said where they may not.</summary>
internal static partial class CollectionRules
{
    /// <summary>All of them are read whenever one changes, which at this number takes some hundredths of a second.</summary>
    public const int MostCollections = 10_000;

    /// <summary>Which changes make sense at all, before anything is read.</summary>
    public static Refusal? Check(CollectionKind kind, CollectionEdit edit)
    {
        if (!Enum.IsDefined(kind))
        {
            return Invalid($"There is no kind {(int)kind} of collections.", "Make a set, a project or a person.");
        }

        if (edit.Name is { Value.Length: 0 })
        {
            return Invalid("The name is empty.", $"Give a name of 1 to {CollectionName.MaxLength} characters.");
        }

        if (edit.Description is { Length: > CollectionEdit.MostDescription })
        {
            return Invalid($"The description has {edit.Description.Length} characters.", $"Give at most {CollectionEdit.MostDescription}.");
        }

        if (edit.Icon is { } icon && (icon.Length > CollectionEdit.MostIcon || icon.Any(char.IsControl)))
        {
            return Invalid("The icon is longer than an icon is, or has control characters.", $"Give an emoji or the name of an icon, at most {CollectionEdit.MostIcon} characters.");
        }

        if (edit.Colour is { Length: > 0 } colour && !Colour().IsMatch(colour))
        {
            return Invalid("The colour is none.", "Write it like #4080c0.");
        }

        return kind == CollectionKind.Project && edit.Projects is { Count: > 0 }
            ? Invalid("A project cannot lie in another project.", "Put its pictures, sets and people there instead.")
            : null;
    }

    public static Refusal Invalid(string reason, string cure) => new("PH6218", reason, cure);

    public static Refusal NameTaken(CollectionKind kind, string name) => new("PH6215", $"There is a {Word(kind)} '{name}' already.", "Choose another name.");

    public static Refusal NotThere(CollectionId id) => new("PH6216", $"There is no set, project or person {id}.", "It may have been deleted: load the list again.");

    public static Refusal Locked(CollectionKind kind, string name) =>
        new("PH6217", $"The {Word(kind)} '{name}' is locked.", "Unlock it to change it, who is in it, or tags, description and stars of its pictures.");

    public static Refusal TooMany { get; } = Invalid($"There are {MostCollections} sets, projects and people already.", "Delete some first.");

    private static string Word(CollectionKind kind) => kind switch
    {
        CollectionKind.Set => "set",
        CollectionKind.Project => "project",
        _ => "person",
    };

    [GeneratedRegex("^#[0-9a-fA-F]{6}\\z")]
    private static partial Regex Colour();
}
