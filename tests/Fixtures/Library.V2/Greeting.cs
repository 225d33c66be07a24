namespace Fixtures.Library;

/// <summary>Version 2 of the same library, which breaks version 1: the method takes an argument now.</summary>
public static class Greeting
{
    public static string Text(string whom) => "library two for " + whom;
}
