namespace PluginHost.Plugins.Catalog.Relational.Edits;

/// <summary>The part of a picture's row that edits may touch.</summary>
internal sealed record EditedPicture(long Id, int Stars, string Name, string? Description, long? DescribedBy, long? TrashedAt, long? StackId)
{
    /// <summary>Applies the values of a patch. Answers the picture as it shall be and the patch that undoes exactly what is different, without tags.</summary>
    public (EditedPicture Picture, PicturePatch Undo) Apply(PicturePatch patch)
    {
        var wanted = this with
        {
            Stars = patch.Stars ?? Stars,
            Name = patch.Name ?? Name,
            Description = patch.Description is null ? Description : patch.Description.Length == 0 ? null : patch.Description,
            DescribedBy = patch.Description is null ? DescribedBy : patch.DescribedBy,
            TrashedAt = patch.TrashedAt is null ? TrashedAt : patch.TrashedAt == 0 ? null : patch.TrashedAt,
            StackId = patch.StackId is null ? StackId : patch.StackId == 0 ? null : patch.StackId,
        };

        // A person who saves what a captioner said makes it their own.
        var isDescribedAlike = wanted.Description == Description && wanted.DescribedBy == DescribedBy;
        var undo = new PicturePatch
        {
            Stars = wanted.Stars == Stars ? null : Stars,
            Name = wanted.Name == Name ? null : Name,
            Description = isDescribedAlike ? null : Description ?? "",
            DescribedBy = isDescribedAlike ? null : DescribedBy,
            TrashedAt = wanted.TrashedAt == TrashedAt ? null : TrashedAt ?? 0,
            StackId = wanted.StackId == StackId ? null : StackId ?? 0,
        };
        return (wanted, undo);
    }
}
