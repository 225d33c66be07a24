using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Relational.Edits;

/// <summary>Which edits make sense at all, before anything is read.</summary>
internal static class EditRules
{
    public const int MaxDescription = 100_000;

    public static Refusal? Check(EditRequest request)
    {
        var edit = request.Edit;
        if (edit.Stars is < 0 or > 5)
        {
            return Invalid($"{edit.Stars} stars were asked for.", "Give 0 to 5 stars.");
        }

        if (edit.Name is { } name && (string.IsNullOrWhiteSpace(name) || name.Length > 255 || name.Any(char.IsControl)))
        {
            return Invalid("The new name is empty, longer than 255 characters or has control characters.", "Give a name of 1 to 255 characters.");
        }

        if (edit.Description is { Length: > MaxDescription })
        {
            return Invalid($"The description has {edit.Description.Length} characters.", $"Give at most {MaxDescription}.");
        }

        if (edit.AddTags.Intersect(edit.RemoveTags).Select(tag => (TagName?)tag).FirstOrDefault() is { } both)
        {
            return Invalid($"The tag '{both}' is both added and removed.", "Name it once.");
        }

        if (edit.AddTo.Intersect(edit.RemoveFrom).Select(collection => (CollectionId?)collection).FirstOrDefault() is { } twice)
        {
            return Invalid($"Pictures are both put into collection {twice} and taken out of it.", "Name it once.");
        }

        if (edit.StackWith is { } other && (edit.Unstack || request.Ids.All(id => id == other)))
        {
            return edit.Unstack
                ? Invalid("Pictures are both taken out of their stack and put on another.", "Ask for one of them.")
                : Invalid($"Picture {other} is to be put on a stack with itself.", "Name another picture to stack it with.");
        }

        return request.ExpectedRevision is not null && request.Ids.Distinct().Count() != 1
            ? Invalid("A revision is expected of more than one picture.", "Edit one picture at a time, or leave the revision out.")
            : null;
    }

    private static Refusal Invalid(string reason, string cure) => new("PH6214", reason, cure);
}
