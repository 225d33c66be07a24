using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Pictures;

/// <summary>Checks edits before they reach the catalogue and says by field what is wrong.</summary>
internal static class EditValidation
{
    public const int MaxIds = 100_000;
    private const int MaxNameLength = 255;
    private const int MaxDescriptionLength = 100_000;
    private const int MaxTags = 1_000;
    public const int MaxCollections = 100;

    public static Dictionary<string, IReadOnlyList<string>> Check(Contract.PictureEdit edit)
    {
        var errors = new Dictionary<string, IReadOnlyList<string>>();
        CheckStars(edit.Stars, "stars", errors);
        CheckDescription(edit.Description, "description", errors);
        CheckStack(edit.Unstack, edit.StackWith, "stackWith", errors);
        CheckCollections(edit.AddTo, edit.RemoveFrom, "", errors);
        if (edit.Name is { } name && (string.IsNullOrWhiteSpace(name) || name.Length > MaxNameLength || name.Any(letter => char.IsControl(letter) || letter is '/' or '\\')))
        {
            errors["name"] = [$"A name has 1 to {MaxNameLength} characters, and no slashes or control characters."];
        }

        return errors;
    }

    public static Dictionary<string, IReadOnlyList<string>> Check(Contract.BatchEdit edit, out PictureEdit parsed)
    {
        var errors = new Dictionary<string, IReadOnlyList<string>>();
        CheckStars(edit.Stars, "edit.stars", errors);
        CheckDescription(edit.Description, "edit.description", errors);
        CheckStack(edit.Unstack, edit.StackWith, "edit.stackWith", errors);
        CheckCollections(edit.AddTo, edit.RemoveFrom, "edit.", errors);
        if (edit is { Trash: true, Restore: true })
        {
            errors["edit.restore"] = ["A picture cannot be put into the trash and taken out at once."];
        }

        parsed = new PictureEdit
        {
            Stars = edit.Stars,
            Description = edit.Description,
            AddTags = ParseTags(edit.AddTags, "edit.addTags", errors),
            RemoveTags = ParseTags(edit.RemoveTags, "edit.removeTags", errors),
            Trashed = edit.Trash == true ? true : edit.Restore == true ? false : null,
            Unstack = edit.Unstack == true,
            StackWith = edit.StackWith is { } partner ? new PictureId(partner) : null,
            AddTo = ToCollections(edit.AddTo),
            RemoveFrom = ToCollections(edit.RemoveFrom),
        };
        if (parsed.AddTags.Intersect(parsed.RemoveTags).Select(tag => tag.Value).FirstOrDefault() is { } both)
        {
            errors["edit.removeTags"] = [$"'{both}' is both added and removed."];
        }

        if (errors.Count == 0 && parsed is { Stars: null, Description: null, AddTags.Count: 0, RemoveTags.Count: 0, Trashed: null, Unstack: false, StackWith: null, AddTo.Count: 0, RemoveFrom.Count: 0 })
        {
            errors["edit"] = ["The edit changes nothing."];
        }

        return errors;
    }

    public static IReadOnlyList<CollectionId> ToCollections(IReadOnlyList<long>? ids) => ids is null ? [] : [.. ids.Distinct().Select(id => new CollectionId(id))];

    private static void CheckCollections(IReadOnlyList<long>? addTo, IReadOnlyList<long>? removeFrom, string prefix, Dictionary<string, IReadOnlyList<string>> errors)
    {
        if (addTo is { Count: > MaxCollections })
        {
            errors[$"{prefix}addTo"] = [$"At most {MaxCollections} at once."];
        }

        if (removeFrom is { Count: > MaxCollections })
        {
            errors[$"{prefix}removeFrom"] = [$"At most {MaxCollections} at once."];
        }
        else if (addTo is not null && removeFrom?.Intersect(addTo).ToArray() is [var both, ..])
        {
            errors[$"{prefix}removeFrom"] = [$"{both} is both added to and removed from."];
        }
    }

    private static void CheckStars(int? stars, string field, Dictionary<string, IReadOnlyList<string>> errors)
    {
        if (stars is < 0 or > 5)
        {
            errors[field] = [$"Must be a whole number from 0 to 5, not {stars}."];
        }
    }

    private static void CheckDescription(string? description, string field, Dictionary<string, IReadOnlyList<string>> errors)
    {
        if (description?.Length > MaxDescriptionLength)
        {
            errors[field] = [$"Must have at most {MaxDescriptionLength} characters."];
        }
    }

    private static void CheckStack(bool? unstack, long? stackWith, string field, Dictionary<string, IReadOnlyList<string>> errors)
    {
        if (stackWith is <= 0)
        {
            errors[field] = [$"Must be the id of a picture, not {stackWith}."];
        }
        else if (stackWith is not null && unstack == true)
        {
            errors[field] = ["A picture cannot be taken out of its stack and put on another at once; stackWith alone moves it."];
        }
    }

    private static IReadOnlyList<TagName> ParseTags(IReadOnlyList<string>? names, string field, Dictionary<string, IReadOnlyList<string>> errors)
    {
        if (names is not { Count: > 0 })
        {
            return [];
        }

        var tags = new List<TagName>();
        foreach (var name in names.Take(MaxTags + 1))
        {
            if (TagName.TryParse(name, out var tag))
            {
                tags.Add(tag);
            }
            else
            {
                errors[field] = [$"'{name}' is not a tag. Use 1 to {TagName.MaxLength} characters without control characters."];
            }
        }

        if (names.Count > MaxTags)
        {
            errors[field] = [$"At most {MaxTags} tags at once."];
        }

        return [.. tags.Distinct()];
    }
}
