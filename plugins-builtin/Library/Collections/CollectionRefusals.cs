using Microsoft.AspNetCore.Http;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Library.Collections;

/// <summary>What is said no to about sets, projects and people, PH4021 to PH4024, and how what the catalogue refuses is answered.</summary>
internal static class CollectionRefusals
{
    private const string NotThere = "PH6216";
    private const string Invalid = "PH6218";
    private const string NoTarget = "PH4023";

    public static Refusal NoSuch(CollectionFamily family, long id) => new("PH4021", $"There is no {family.Word} {id}.", $"It may have been deleted: GET /api/v1/{family.Route} lists those there are.");

    public static Refusal NothingChosen { get; } = new("PH4022", "The request names no pictures, or names them twice.", "Send either 'pictures' or 'q'.");

    public static Refusal NoSuchTarget(CollectionId id) => new(NoTarget, $"There is no set, project or person {id} to put pictures into.", "It may have been deleted: choose another.");

    public static Refusal LockedTarget(string name) => new("PH4024", $"'{name}' is locked, so that nothing can be put into it.", "Unlock it, or choose another.");

    /// <summary>Whether this is about where pictures shall go.</summary>
    public static bool IsOfTarget(Refusal refusal) => refusal.Code is NoTarget or "PH4024";

    public static Task WriteAsync(HttpContext context, Refusal refusal) => context.WriteProblemAsync(
        refusal.Code switch
        {
            NotThere or NoTarget => StatusCodes.Status404NotFound,
            Invalid => StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status409Conflict,
        },
        refusal);
}
