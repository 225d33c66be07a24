using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PluginHost.Plugins.Catalog.Relational.Model;

/// <summary>Says a table in as few words as SQL does.</summary>
internal sealed class TableBuilder
{
    private readonly EntityTypeBuilder<Dictionary<string, object>> _entity;

    public TableBuilder(ModelBuilder model, string name)
    {
        _entity = model.SharedTypeEntity<Dictionary<string, object>>(name);
        _entity.ToTable(name);
    }

    /// <summary>A number the database gives and never gives again.</summary>
    public TableBuilder Identity(string name)
    {
        _entity.IndexerProperty<long>(name).ValueGeneratedOnAdd();
        _entity.HasKey(name);
        return this;
    }

    public TableBuilder Key(params string[] columns)
    {
        _entity.HasKey(columns);
        foreach (var column in columns)
        {
            _entity.Property(column).ValueGeneratedNever();
        }

        return this;
    }

    public TableBuilder Int64(params ReadOnlySpan<string> names) => Columns<long>(names);

    public TableBuilder Int64OrNull(params ReadOnlySpan<string> names) => Columns<long?>(names);

    public TableBuilder Real(params ReadOnlySpan<string> names) => Columns<double>(names);

    public TableBuilder RealOrNull(params ReadOnlySpan<string> names) => Columns<double?>(names);

    public TableBuilder Text(params ReadOnlySpan<string> names) => Columns<string>(names);

    public TableBuilder TextOrNull(params ReadOnlySpan<string> names) => Columns<string?>(names, required: false);

    public TableBuilder Bytes(params ReadOnlySpan<string> names) => Columns<byte[]>(names);

    public TableBuilder BytesOrNull(params ReadOnlySpan<string> names) => Columns<byte[]?>(names, required: false);

    public TableBuilder References(string table, string column)
    {
        _entity.HasOne(table).WithMany().HasForeignKey(column).OnDelete(DeleteBehavior.NoAction);
        return this;
    }

    /// <summary>Goes with the row that it refers to.</summary>
    public TableBuilder BelongsTo(string table, string column)
    {
        _entity.HasOne(table).WithMany().HasForeignKey(column).OnDelete(DeleteBehavior.Cascade);
        return this;
    }

    public TableBuilder Index(string name, params string[] columns)
    {
        _entity.HasIndex(columns, name);
        return this;
    }

    public TableBuilder Unique(string name, params string[] columns)
    {
        _entity.HasIndex(columns, name).IsUnique();
        return this;
    }

    public TableBuilder PartialIndex(string name, string filter, params string[] columns)
    {
        _entity.HasIndex(columns, name).HasFilter(filter);
        return this;
    }

    private TableBuilder Columns<T>(ReadOnlySpan<string> names, bool required = true)
    {
        foreach (var name in names)
        {
            var property = _entity.IndexerProperty<T>(name);
            if (default(T) is null && Nullable.GetUnderlyingType(typeof(T)) is null)
            {
                property.IsRequired(required);
            }
        }

        return this;
    }
}
