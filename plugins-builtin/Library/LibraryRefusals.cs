using PluginHost.Sdk;

namespace PluginHost.Plugins.Library;

/// <summary>Everything the library says no to, PH4002 to PH4020, PH4112 and PH4802.</summary>
internal static class LibraryRefusals
{
    public static Refusal IndexNotReady { get; } = new("PH4008", "The library is still being read.", "Try again in a few seconds.");

    public static Refusal NothingChosen { get; } = new("PH4006", "The batch names no pictures.", "Send 'ids' or 'q'.");

    public static Refusal EditTooWide { get; } = new("PH4006", "The batch names pictures twice.", "Send either 'ids' or 'q', not both.");

    public static Refusal NoSuchPicture(PictureId id) => new("PH4002", $"There is no picture {id}.", "It may have been removed.");

    public static Refusal UnknownSortKey(string key, IEnumerable<string> known) =>
        new("PH4003", $"'{key}' is not a sort key.", $"Use one of {string.Join(", ", known)}, with '-' in front for descending.");

    public static Refusal TooManySortKeys(int most) => new("PH4003", $"There are more than {most} sort keys.", "Leave out the last ones.");

    public static Refusal InvalidRequest { get; } = new("PH4004", "The request has values that cannot be used.", "See 'errors' for each of them.");

    public static Refusal Syntax(Query.QueryError error) => new("PH4005", $"The search cannot be read at column {error.Column}.", error.Message);

    public static Refusal IndexBroken(string reason) => new("PH4009", $"The index of pictures could not be built: {reason}", "See the log; it is tried again all the time.");

    public static Refusal RevisionMismatch(PictureId id) =>
        new("PH4112", $"Picture {id} was changed by somebody else meanwhile.", "Read it again and repeat the change.");

    public static Refusal OriginalMissing(PictureId id, string name) =>
        new("PH4010", $"The file of picture {id} ('{name}') is not there.", "Run 'pluginhost verify' to list what is missing and restore it from a backup.");

    public static Refusal OriginalDamaged(PictureId id, string name, long bytes, long expected) => new(
        "PH4015",
        $"The file of picture {id} ('{name}') is damaged: it has {bytes} bytes and should have {expected}.",
        "Run 'pluginhost verify' to list what is damaged and restore it from a backup.");

    public static Refusal ThumbnailFailed(PictureId id, string reason) => new("PH4011", $"No thumbnail of picture {id} can be made: {reason}");

    public static Refusal NotLocal { get; } =
        new("PH4012", "Files of this machine can only be imported by the owner at this machine.", "Upload the files instead, or run 'pluginhost import' there.");

    public static Refusal NoRecipe(PictureId id) => new("PH4020", $"Picture {id} was not made of another one, so it has no recipe.");

    public static Refusal RefreshTooWide { get; } = new("PH4018", "The request names pictures twice.", "Send 'ids' or 'q', or neither for all pictures.");

    public static Refusal SearchTooSlow(string name, CapabilityId id, TimeSpan patience, double share) => new(
        "PH4802",
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The search '{name}' ({id}) was stopped after {patience.TotalSeconds:0} s, when it had looked at {share:0%} of the pictures."),
        "Let it do less for one picture, or narrow the question down: conditions beside the search are looked at first, and it is asked about what they leave.");

    public static Refusal NoSuchRefresh(long job) => new("PH4019", $"There is no reading of metadata {job}.", "POST /api/v1/library/metadata/refresh starts one.");

    public static Refusal EngineIsActive(string engine) =>
        new("PH4025", $"{engine} is active and would look at the pictures again.", "Disable or remove its plugin first.");

    public static Refusal NoFindings(string engine) => new("PH4026", $"No engine '{engine}' has left anything in the library.", "GET /api/v1/library/findings lists those that have.");

    public static Refusal NoSuchCheck(long job) => new("PH4013", $"There is no check {job}.", "POST /api/v1/library/verify starts one.");
}
