using Microsoft.AspNetCore.Builder;

namespace PluginHost.Sdk.Http;

/// <summary>Declares who may call an endpoint and what it does.</summary>
public static class EndpointConventionExtensions
{
    /// <summary>Declares who may call the endpoint.</summary>
    public static T RequireAccess<T>(this T builder, AccessPolicy policy) where T : IEndpointConventionBuilder
    {
        if (policy == AccessPolicy.Public)
        {
            throw new ArgumentException("A public endpoint needs a justification: use AllowPublic.", nameof(policy));
        }

        builder.Add(endpoint => endpoint.Metadata.Add(new AccessMetadata(policy)));
        return builder;
    }

    /// <summary>Lets anybody call the endpoint.</summary>
    /// <param name="builder">The endpoint.</param>
    /// <param name="justification">Why that is safe, in one sentence.</param>
    public static T AllowPublic<T>(this T builder, string justification) where T : IEndpointConventionBuilder
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(justification);
        builder.Add(endpoint => endpoint.Metadata.Add(new AccessMetadata(AccessPolicy.Public, justification)));
        return builder;
    }

    /// <summary>Describes the endpoint for <c>/openapi/v1.json</c>.</summary>
    public static T Describe<T>(this T builder, EndpointDoc doc) where T : IEndpointConventionBuilder
    {
        builder.Add(endpoint => endpoint.Metadata.Add(doc));
        return builder;
    }
}
