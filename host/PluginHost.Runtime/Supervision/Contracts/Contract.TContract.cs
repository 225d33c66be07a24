using PluginHost.Runtime.Granting;
using PluginHost.Runtime.Registry;
using PluginHost.Runtime.Workers.Calls;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Supervision.Contracts;

/// <inheritdoc/>
internal sealed class Contract<TContract>(
    string id, string errorCode, int deadlineSeconds, string? permission, string[] methods, Func<FencedTarget<TContract>, TContract>? decorate,
    string[] needs, Func<TContract, PermissionGrant, TContract>? restrict, Func<RemoteCapability, TContract>? remote = null, ServedMethod[]? served = null)
    : Contract(typeof(TContract), id, errorCode, deadlineSeconds, permission, needs, served ?? []) where TContract : class
{
    public override bool CanBeRented => decorate is not null;

    public override bool RunsInWorker => remote is not null;

    /// <summary>Lets through what the caller has declared; costs nothing where that is all of it.</summary>
    public TContract Restrict(TContract inner, PermissionGrant grant) => restrict is null || Needs.All(grant.Has) ? inner : restrict(inner, grant);

    public override object Remote(RemoteCapability capability) => remote?.Invoke(capability) ?? throw new NotSupportedException($"'{Id}' cannot be served from a worker.");

    public override RegisteredCapability Register(CapabilityInfo info, CallGroup calls, object implementation)
    {
        var point = calls.Point(info.Id.Value, ErrorCode, Deadline, longWork: Deadline is null, isNotice: false, contract: Id);
        var target = new FencedTarget<TContract>(point, methods, (TContract)implementation);
        return new RegisteredCapability<TContract>(info, this, calls.Gate, target, decorate?.Invoke(target));
    }
}
