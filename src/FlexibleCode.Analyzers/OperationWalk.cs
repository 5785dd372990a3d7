using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers;

/// <summary>
/// Goes through all operations of a member in the driver's order, parents first, so that the driver need be asked once per member only (decision
/// 0008). It keeps its own stack: operations nest as deep as the source.
/// </summary>
internal ref struct OperationWalk
{
    private const int UsualDepth = 64;

    private readonly ImmutableArray<IOperation> _blocks;
    private readonly int _end;
    private IOperation.OperationList.Enumerator[] _open;
    private int _next;
    private int _depth;
    private int _deepest;

    /// <summary>Begins a walk through all blocks of a member.</summary>
    public OperationWalk(ImmutableArray<IOperation> blocks)
        : this(blocks, 0, blocks.Length)
    {
    }

    /// <summary>Begins a walk through some blocks of a member.</summary>
    public OperationWalk(ImmutableArray<IOperation> blocks, int first, int count)
    {
        _blocks = blocks;
        _end = first + count;
        _open = ArrayPool<IOperation.OperationList.Enumerator>.Shared.Rent(UsualDepth);
        _next = first;
        _depth = 0;
        _deepest = 0;
        Current = null!;
        Kind = OperationKind.None;
    }

    /// <summary>The operation that was reached.</summary>
    public IOperation Current { get; private set; }

    /// <summary>Its kind.</summary>
    public OperationKind Kind { get; private set; }

    /// <summary>Goes on to the next operation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext()
    {
        while (_depth > 0)
        {
            ref var siblings = ref _open[_depth - 1];
            if (siblings.MoveNext())
            {
                Enter(siblings.Current);
                return true;
            }

            _depth--;
        }

        if (_next == _end)
        {
            return false;
        }

        Enter(_blocks[_next++]);
        return true;
    }

    /// <summary>Leaves out what is inside the operation that was reached.</summary>
    public void PassOver()
    {
        if (!IsLeaf(Kind))
        {
            _depth--;
        }
    }

    /// <summary>Gives the stack back; it holds nothing of the program any more.</summary>
    public void Dispose()
    {
        Array.Clear(_open, 0, _deepest);
        ArrayPool<IOperation.OperationList.Enumerator>.Shared.Return(_open);
        _open = [];
        _depth = 0;
        _next = _end;
    }

    // These kinds never have anything in them; no other is asked how much it has, as its enumerator tells the same.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Enter(IOperation operation)
    {
        Current = operation;
        Kind = operation.Kind;
        if (IsLeaf(Kind))
        {
            return;
        }

        if (_depth == _open.Length)
        {
            Grow();
        }

        _open[_depth++] = operation.ChildOperations.GetEnumerator();
        _deepest = Math.Max(_deepest, _depth);
    }

    private static bool IsLeaf(OperationKind kind) =>
        kind is OperationKind.Literal or OperationKind.LocalReference or OperationKind.ParameterReference or OperationKind.InstanceReference;

    private void Grow()
    {
        var larger = ArrayPool<IOperation.OperationList.Enumerator>.Shared.Rent(_open.Length * 2);
        Array.Copy(_open, larger, _depth);
        Array.Clear(_open, 0, _deepest);
        ArrayPool<IOperation.OperationList.Enumerator>.Shared.Return(_open);
        _open = larger;
    }
}
