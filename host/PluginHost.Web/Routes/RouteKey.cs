using Microsoft.AspNetCore.Routing.Patterns;
using PluginHost.Sdk.Http;

namespace PluginHost.Web.Routes;

/// <summary>What makes two routes the same to the outside: a reload that changes none of it only exchanges the slot's target.</summary>
/// <param name="Pattern">As written, with prefix.</param>
/// <param name="Methods">Sorted, joined; empty for all.</param>
/// <param name="Order">Precedence given by the author.</param>
/// <param name="Policy">Who may call it.</param>
/// <param name="MaxBytes">Body limit the author set; -1 for none set, 0 for no limit.</param>
internal sealed record RouteKey(string Pattern, string Methods, int Order, AccessPolicy Policy, long MaxBytes)
{
    /// <summary>The pattern without what does not decide a match: routes that share it and a method are ambiguous.</summary>
    public string Shape { get; } = ShapeOf(RoutePatternFactory.Parse(Pattern));

    public string[] MethodList => Methods.Length == 0 ? [] : Methods.Split(',');

    public bool Collides(RouteKey other) => Shape == other.Shape && Order == other.Order
        && (Methods.Length == 0 || other.Methods.Length == 0 || MethodList.Intersect(other.MethodList).Any());

    public static string ShapeOf(RoutePattern pattern) => string.Join('/', pattern.PathSegments.Select(Segment));

    private static string Segment(RoutePatternPathSegment segment) => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content.ToLowerInvariant(),
        RoutePatternParameterPart { IsCatchAll: true } => "{**}",
        RoutePatternParameterPart { ParameterPolicies.Count: > 0 } => "{:}",
        RoutePatternParameterPart => "{}",
        RoutePatternSeparatorPart separator => separator.Content,
        _ => "",
    }));
}
