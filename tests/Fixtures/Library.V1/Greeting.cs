namespace Fixtures.Library;

/// <summary>Version 1 of a library: the member is a method.</summary>
public static class Greeting
{
    public static string Text() => "library one";
}
