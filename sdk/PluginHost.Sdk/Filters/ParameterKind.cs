namespace PluginHost.Sdk.Filters;

/// <summary>What a parameter holds, and how it is written as JSON.</summary>
public enum ParameterKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A number without a fraction.</summary>
    Integer,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A string.</summary>
    Text,

    /// <summary>The value of one of the choices, a string.</summary>
    Choice,

    /// <summary>A string <c>#rrggbb</c> or <c>#rrggbbaa</c>.</summary>
    Colour,

    /// <summary>A place, <c>{"x":0.5,"y":0.5}</c> in shares of the picture.</summary>
    Point,

    /// <summary>A rectangle, <c>{"x":0,"y":0,"width":1,"height":1}</c> in shares of the picture.</summary>
    Region,

    /// <summary>The id of a picture of the library, a number; nothing for none.</summary>
    Picture,
}
