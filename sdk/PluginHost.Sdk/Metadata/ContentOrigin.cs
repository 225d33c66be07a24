namespace PluginHost.Sdk.Metadata;

/// <summary>What a file claims of where its content comes from: content credentials (C2PA), IPTC marks, credit lines. A claim, never a proof.</summary>
/// <param name="IsAi">Whether all of it is said to be made by a trained model.</param>
public sealed record ContentOrigin(bool IsAi)
{
    /// <summary>Whether a part of it is said to be made by a trained model.</summary>
    public bool IsPartlyAi { get; init; }

    /// <summary>Who made it, if the marks tell: <c>OpenAI</c>, <c>Google</c>, ..</summary>
    public string? Vendor { get; init; }

    /// <summary>The program that wrote the claim, as it calls itself.</summary>
    public string? ClaimGenerator { get; init; }

    /// <summary>Last part of the IPTC term, for example <c>trainedAlgorithmicMedia</c>.</summary>
    public string? DigitalSourceType { get; init; }

    /// <summary>Who signed, by the certificate; the signature is not checked.</summary>
    public string? Signer { get; init; }

    /// <summary>What was done, oldest first: <c>c2pa.created</c>, ..</summary>
    public IReadOnlyList<string> Actions { get; init => field = value ?? []; } = [];

    /// <summary>Where it stands: <c>c2pa iptc credit</c>.</summary>
    public IReadOnlyList<string> Sources { get; init => field = value ?? []; } = [];
}
