using PluginHost.Runtime.Registry;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Supervision.Contracts;

/// <inheritdoc/>
internal sealed class Contract<TContract>(
    string id, string errorCode, int deadlineSeconds, string? permission, string[] methods, Func<FencedTarget<TContract>, TContract>? decorate)
    : Contract(typeof(TContract), id, errorCode, deadlineSeconds, permission) where TContract : class
{
    public override bool CanBeRented => decorate is not null;

    public override RegisteredCapability Register(CapabilityInfo info, CallGroup calls, object implementation)
    {
        var point = calls.Point(info.Id.Value, ErrorCode, Deadline, longWork: Deadline is null, isNotice: false, contract: Id);
        var target = new FencedTarget<TContract>(point, methods, (TContract)implementation);
        return new RegisteredCapability<TContract>(info, this, calls.Gate, target, decorate?.Invoke(target));
    }
}
