"""What every Blender scene here needs: Cycles on the CPU, meshes from arrays, light groups, passes.

Written for Blender 3.4, whose Debian build has no denoiser: painting hides the noise at 36-64 samples.
"""

import bpy
import numpy as np


def empty_scene():
    """An empty Blender scene."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    return bpy.context.scene


def use_cycles(scene, samples, glossy=None, transparent=4):
    """Set up a quick, honest Cycles: two bounces, no denoising, transparent film."""
    scene.render.engine = 'CYCLES'
    scene.render.threads_mode = 'FIXED'
    scene.render.threads = 2
    scene.render.film_transparent = True
    scene.view_settings.view_transform = 'Standard'
    cycles = scene.cycles
    cycles.device = 'CPU'
    cycles.use_denoising = False
    cycles.samples = samples
    cycles.use_adaptive_sampling = True
    cycles.adaptive_threshold = 0.03
    cycles.max_bounces = 2
    cycles.diffuse_bounces = 1
    if glossy is not None:
        cycles.glossy_bounces = glossy
    cycles.transparent_max_bounces = transparent


def mesh_object(scene, name, vertices, faces, material=None, scalars=None, colours=None, smooth=True):
    """A mesh from arrays: vertices n x 3 (metres), faces m x k, all with k corners.

    `scalars` are named values per vertex, `colours` linear RGB per vertex (attribute "col").
    """
    mesh = bpy.data.meshes.new(name)
    vertices = np.ascontiguousarray(vertices, np.float32)
    faces = np.ascontiguousarray(faces, np.int32)
    corners = faces.shape[1]
    mesh.vertices.add(len(vertices))
    mesh.vertices.foreach_set('co', vertices.ravel())
    mesh.loops.add(faces.size)
    mesh.loops.foreach_set('vertex_index', faces.ravel())
    mesh.polygons.add(len(faces))
    mesh.polygons.foreach_set('loop_start', np.arange(0, faces.size, corners, dtype=np.int32))
    mesh.polygons.foreach_set('loop_total', np.full(len(faces), corners, np.int32))
    if smooth:
        mesh.polygons.foreach_set('use_smooth', np.ones(len(faces), bool))
    mesh.update(calc_edges=True)
    if colours is not None:
        layer = mesh.attributes.new('col', 'FLOAT_COLOR', 'POINT')
        opaque = np.concatenate([colours, np.ones((len(colours), 1))], 1).astype(np.float32)
        layer.data.foreach_set('color', opaque.ravel())
    for key, values in (scalars or {}).items():
        layer = mesh.attributes.new(key, 'FLOAT', 'POINT')
        layer.data.foreach_set('value', np.ascontiguousarray(values, np.float32))
    thing = bpy.data.objects.new(name, mesh)
    scene.collection.objects.link(thing)
    if material is not None:
        mesh.materials.append(material)
    return thing


def emission(name, strength, colour=(1, 1, 1)):
    """A material that only shines."""
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    tree = material.node_tree
    tree.nodes.clear()
    glow = tree.nodes.new('ShaderNodeEmission')
    glow.inputs[0].default_value = (*colour, 1)
    glow.inputs[1].default_value = strength
    out = tree.nodes.new('ShaderNodeOutputMaterial')
    tree.links.new(glow.outputs[0], out.inputs[0])
    return material


def flat_sky(scene, colour, strength, group='sky'):
    """An even sky from everywhere, in its own light group."""
    world = bpy.data.worlds.new('sky')
    scene.world = world
    world.use_nodes = True
    world.lightgroup = group
    background = world.node_tree.nodes['Background']
    background.inputs[0].default_value = (*colour, 1)
    background.inputs[1].default_value = strength


def write_passes(scene, folder, prefix):
    """Route every light group, depth and normals to `<prefix>_<pass>_####.exr` in `folder`."""
    layer = scene.view_layers[0]
    layer.use_pass_z = True
    layer.use_pass_normal = True
    scene.use_nodes = True
    tree = scene.node_tree
    tree.nodes.clear()
    source = tree.nodes.new('CompositorNodeRLayers')
    files = tree.nodes.new('CompositorNodeOutputFile')
    files.base_path = str(folder)
    files.format.file_format = 'OPEN_EXR'
    files.format.color_depth = '16'
    files.format.color_mode = 'RGBA'
    files.file_slots.clear()
    for socket in source.outputs:
        if not socket.enabled:
            continue
        if socket.name not in ('Image', 'Depth', 'Normal') and not socket.name.startswith('Combined_'):
            continue
        name = socket.name.replace('Combined_', 'lg_').lower()
        files.file_slots.new(f'{prefix}_{name}_')
        slot = files.file_slots[-1]
        if name == 'depth':  # half floats are too coarse for fog
            slot.use_node_format = False
            slot.format.file_format = 'OPEN_EXR'
            slot.format.color_depth = '32'
        tree.links.new(source.outputs[socket.name], files.inputs[len(files.file_slots) - 1])
