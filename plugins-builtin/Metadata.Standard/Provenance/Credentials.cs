using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PluginHost.Plugins.Metadata.Standard.Bytes;

namespace PluginHost.Plugins.Metadata.Standard.Provenance;

/// <summary>What the content credentials of a file claim. Nothing is verified: a claim is shown as a claim.</summary>
internal sealed class Credentials
{
    private const string CertificateChain = "33";
    private const int MostActions = 64;

    private readonly List<string> _actions = [];
    private readonly List<string> _marks = [];

    public IReadOnlyList<string> Actions => _actions;

    /// <summary>Names of programs and companies by which the vendor is told.</summary>
    public IReadOnlyList<string> Marks => _marks;

    public string? Generator { get; private set; }

    public string? Signer { get; private set; }

    /// <summary>The strongest term of all actions.</summary>
    public string? SourceType { get; private set; }

    public static Credentials? Read(IByteSource store)
    {
        var boxes = JumbfStore.Read(store);
        var credentials = new Credentials();
        foreach (var (label, cbor) in boxes)
        {
            credentials.Add(label, cbor);
        }

        return boxes.Count == 0 ? null : credentials;
    }

    private void Add(string label, ReadOnlyMemory<byte> cbor)
    {
        if (label.StartsWith("c2pa.claim", StringComparison.Ordinal))
        {
            AddClaim(Map(Parse(cbor.Span)));
        }
        else if (label.StartsWith("c2pa.actions", StringComparison.Ordinal))
        {
            AddActions(Map(Parse(cbor.Span)));
        }
        else if (label.StartsWith("c2pa.signature", StringComparison.Ordinal))
        {
            AddSigner(Parse(cbor.Span));
        }
    }

    private void AddClaim(Dictionary<string, object?> claim)
    {
        var info = claim.GetValueOrDefault("claim_generator_info");
        var name = Text(Map(info is List<object?> { Count: > 0 } list ? list[0] : info), "name") ?? Text(claim, "claim_generator");
        Generator ??= name;
        Mark(name);
        Mark(Text(claim, "claim_generator"));
    }

    private void AddActions(Dictionary<string, object?> assertion)
    {
        foreach (var action in (assertion.GetValueOrDefault("actions") as List<object?> ?? []).Take(MostActions).Select(Map))
        {
            if (Text(action, "action") is { } name)
            {
                _actions.Add(name);
            }

            var agent = action.GetValueOrDefault("softwareAgent");
            Mark(agent as string ?? Text(Map(agent), "name"));
            Mark(Text(action, "description"));
            SourceType = SourceTypes.Stronger(SourceType, SourceTypes.Term(Text(action, "digitalSourceType")));
        }
    }

    // The certificate stands in one of the two headers of the signature, alone or with those that vouch for it.
    private void AddSigner(object? signature)
    {
        if (signature is not List<object?> { Count: >= 2 } parts)
        {
            return;
        }

        var header = parts[0] is byte[] { Length: > 0 } packed ? Map(Parse(packed)) : [];
        var chain = header.GetValueOrDefault(CertificateChain) ?? header.GetValueOrDefault("x5chain") ?? Map(parts[1]).GetValueOrDefault("x5chain") ?? Map(parts[1]).GetValueOrDefault(CertificateChain);
        if ((chain is List<object?> { Count: > 0 } list ? list[0] : chain) is byte[] encoded)
        {
            try
            {
                using var certificate = X509CertificateLoader.LoadCertificate(encoded);
                Signer ??= CleanText.Of(certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false));
                Mark(certificate.Subject);
            }
            catch (CryptographicException)
            {
                // A signature nobody can read names nobody.
            }
        }
    }

    private void Mark(string? text)
    {
        if (!string.IsNullOrWhiteSpace(text) && _marks.Count < MostActions)
        {
            _marks.Add(text);
        }
    }

    private static object? Parse(ReadOnlySpan<byte> cbor)
    {
        try
        {
            return new CborReader(cbor).Read();
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static Dictionary<string, object?> Map(object? value) => value as Dictionary<string, object?> ?? [];

    private static string? Text(Dictionary<string, object?> map, string key) => map.GetValueOrDefault(key) is string { Length: > 0 } text ? CleanText.Of(CleanText.Cut(text, 1_000)) : null;
}
