namespace Fixtures.Assorted.Throwing;

/// <summary>An exception that throws when it is looked at.</summary>
public sealed class HostileException : Exception
{
    public override string Message => throw new InvalidOperationException("no message");

    public override string ToString() => throw new InvalidOperationException("no text");
}
